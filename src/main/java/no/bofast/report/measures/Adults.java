package no.bofast.report.measures;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;

/** Those whose wages are compared: people of 18 and more at settlement. Whose age isn't known isn't among them. */
public final class Adults {

    private Adults() {}

    public static boolean has(AgeBand band) {
        return band != AgeBand.AGE_0_17 && band != AgeBand.UNKNOWN;
    }

    /** The categories that such people are in: all, theirs, and those of a municipality. */
    public static List<Category> categories(Sex sex, AgeBand band, MunicipalityCode place, Places places) {
        List<Category> categories = new ArrayList<>(places.classes(place));
        categories.add(Category.EVERYONE);
        categories.add(new Category(Breakdown.SEX, sex.name()));
        categories.add(new Category(Breakdown.AGE_BAND, band.label()));
        return categories;
    }
}
