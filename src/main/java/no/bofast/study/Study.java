package no.bofast.study;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.PartyRegister;

/**
 * Evaluates early warning on many simulated registers, half of them with families that move together.
 *
 * @param registers how many of each half
 * @param seed of the first; the others follow
 * @param persons settled in each
 */
public record Study(int registers, long seed, int persons) {

    public Study {
        if (registers < 1) {
            throw new IllegalArgumentException("there must be at least one register, got: " + registers);
        }
        if (persons < 1) {
            throw new IllegalArgumentException("there must be at least one person, got: " + persons);
        }
    }

    /**
     * Runs it, on all processors; the findings are the same on any number of them.
     *
     * @param done called as each register is done, by several threads
     */
    public Findings run(Runnable done) {
        List<OperatingPoint> points = OperatingPoint.scanned();
        PartyRegister people = new PartyRegister();
        SortedMap<MunicipalityCode, Municipality> municipalities = ReferenceTables.municipalities();
        List<RegisterResult> results = names().parallelStream()
                .map(name -> {
                    RegisterResult result = new RegisterRun(people, municipalities, points, name, persons).result();
                    done.run();
                    return result;
                })
                .toList();
        return new Findings(points, results);
    }

    /** How many registers there are in all. */
    public int size() {
        return 2 * registers;
    }

    private List<RegisterName> names() {
        List<RegisterName> names = new ArrayList<>();
        LongStream.range(seed, seed + registers).forEach(number -> {
            names.add(new RegisterName(number, false));
            names.add(new RegisterName(number, true));
        });
        return names;
    }
}
