package no.bofast.subscription;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;

/** What became of the forecasts that subscribers planned by. No topic holds it: it is made of published counts and forecasts when it is asked for. For many threads. */
public interface Plans {

    /** Nobody planned. */
    Plans NONE = new Plans() {
        @Override
        public Optional<YearMonth> asOf() {
            return Optional.empty();
        }

        @Override
        public List<MunicipalityCode> municipalities() {
            return List.of();
        }

        @Override
        public List<AlertChange> life(MunicipalityCode municipality, YearMonth budget) {
            return List.of();
        }
    };

    /** The month as which began it is judged; what is told before the next one is the same. */
    Optional<YearMonth> asOf();

    /** Whom a plan can be of. */
    List<MunicipalityCode> municipalities();

    /** All that happened to the alerts of a plan, the oldest first. */
    List<AlertChange> life(MunicipalityCode municipality, YearMonth budget);
}
