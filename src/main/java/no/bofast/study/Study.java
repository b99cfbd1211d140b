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
 * Evaluates early warning on many simulated registers: where everyone moves alone, where families move together, and on these again where
 * it is known who is a family.
 *
 * @param registers how many of each
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

    /** How many registers are evaluated in all. */
    public int size() {
        return Arm.values().length * registers;
    }

    private List<RegisterName> names() {
        List<RegisterName> names = new ArrayList<>();
        LongStream.range(seed, seed + registers).forEach(number -> {
            for (Arm arm : Arm.values()) {
                names.add(new RegisterName(number, arm));
            }
        });
        return names;
    }
}
