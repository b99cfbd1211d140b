package no.bofast.report.model;

/**
 * One indicator of the model: 1 for people of a category, else 0.
 *
 * @param variable as in {@code sex}; {@code constant} for the one that is 1 for everyone
 */
record Term(String variable, String category) {

    static final Term CONSTANT = new Term("constant", "");

    /** As the tables write it, e.g. {@code sex:FEMALE}. */
    String label() {
        return category.isEmpty() ? variable : variable + ":" + category;
    }
}
