package no.bofast.simulator.pdl;

import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/** Settlements as an extract: a row each, under a Norwegian header. */
public final class SettlementExtract {

    public static final String HEADER =
            "aktørid;bosattdato;kommune;fødselsår;kjønn;land;grunnlag;husholdning;registrert";

    private SettlementExtract() {}

    public static boolean isSettlement(Submission submission) {
        return submission instanceof Submission.Event event
                && event.event().getFact() != null
                && event.event().getFact().getType().equals("Settlement");
    }

    /** @param id of the person, as the extract is to name them */
    public static String row(String id, PopulationEvent event) {
        PopulationFact fact = event.getFact();
        return String.join(
                ";",
                id,
                event.getOccurredOn().toString(),
                fact.getMunicipality(),
                String.valueOf(fact.getBirthYear()),
                fact.getSex(),
                fact.getCountry(),
                fact.getGround(),
                fact.getHousehold(),
                event.getRegisteredAt().toString());
    }
}
