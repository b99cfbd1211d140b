package no.bofast.topology;

import java.util.NavigableSet;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;

/** The municipalities, which fail for a while when they are asked for their codes, as a bug of a detector would. */
final class BrokenTable extends TreeMap<MunicipalityCode, Municipality> {

    private boolean isBroken;

    BrokenTable() {
        super(ReferenceTables.municipalities());
    }

    void breakDown() {
        isBroken = true;
    }

    void mend() {
        isBroken = false;
    }

    @Override
    public NavigableSet<MunicipalityCode> navigableKeySet() {
        return codes();
    }

    @Override
    public NavigableSet<MunicipalityCode> keySet() {
        return codes();
    }

    private NavigableSet<MunicipalityCode> codes() {
        if (isBroken) {
            throw new IllegalStateException("a bug of a detector");
        }
        return super.navigableKeySet();
    }
}
