package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.BoundaryAdjustment;
import no.bofast.domain.Fact;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Place;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.SplitCode;

/**
 * One person's facts told in municipalities of today, also where registers named codes that were split, and with recodings told as
 * such ({@code domain.md}, section 1).
 *
 * <p>A stay begins with the settlement and with each address change or immigration that counts. Where it is under a split code, it
 * is found by what its own fact tells, else by the recoding that it ends with, else by the stay before, else it is where most of
 * the code went.
 *
 * @param facts the same facts in the same order
 * @param unresolved municipalities of the stays that rest on no knowledge: on the stay before, or on nothing
 */
record Stays(List<RegisterEvent> facts, List<MunicipalityCode> unresolved) {

    /** Finds the stays of facts in their order. */
    static Stays of(List<RegisterEvent> facts) {
        for (RegisterEvent event : facts) {
            if (isConcerned(event)) {
                return new Search(facts).stays();
            }
        }
        return new Stays(facts, List.of());
    }

    /** Whether a fact is of the few that a reform may have to do with. */
    static boolean isConcerned(RegisterEvent event) {
        Place place = event.fact().orElseThrow().place();
        if (place.isSplit()) {
            return true;
        }
        for (BoundaryAdjustment adjustment : place.adjustments()) {
            if (adjustment.mayHaveLedTo(place.code(), event.occurredOn())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A stay as the register tells it.
     *
     * @param fact place of its fact among all
     * @param isGoneOn whether the person came from the stay before it, and not from abroad
     * @param isRecoded whether the register says so
     */
    private record Stay(int fact, LocalDate from, Place place, boolean isGoneOn, boolean isRecoded) {

        /** Whether a reform, or the register, brought the person here from a stay, as far as that is seen without where it was. */
        boolean isRecodingOf(Stay before) {
            return isGoneOn
                    && (isRecoded
                            || before.place.split().filter(this::isLedFrom).isPresent());
        }

        private boolean isLedFrom(SplitCode split) {
            if (place.split().filter(split::isRenamed).isPresent()) {
                return true;
            }
            List<MunicipalityCode> here =
                    place.split().map(SplitCode::successors).orElse(List.of(place.code()));
            return split.successors().containsAll(here)
                    && !place.code().equals(split.code())
                    && split.wasSplitAround(from);
        }

        boolean isAdjusted(MunicipalityCode origin, MunicipalityCode here) {
            return isGoneOn && place.adjustments().stream().anyMatch(adjustment -> adjustment.led(origin, here, from));
        }

        boolean mayBeIn(MunicipalityCode municipality) {
            return place.split().orElseThrow().successors().contains(municipality);
        }
    }

    /** Used once. */
    private static final class Search {
        private final List<RegisterEvent> facts;
        private final List<Stay> stays = new ArrayList<>();

        Search(List<RegisterEvent> facts) {
            this.facts = facts;
        }

        Stays stays() {
            collect();
            List<Optional<MunicipalityCode>> known = known();
            List<RegisterEvent> told = new ArrayList<>(facts);
            List<MunicipalityCode> unresolved = new ArrayList<>();
            MunicipalityCode before = null;
            for (int i = 0; i < stays.size(); i++) {
                Stay stay = stays.get(i);
                MunicipalityCode here = known.get(i).orElse(null);
                if (here == null) {
                    here = before != null && stay.mayBeIn(before) ? before : largest(stay);
                    unresolved.add(here);
                }
                boolean isRecoding = i > 0 && (stay.isRecodingOf(stays.get(i - 1)) || stay.isAdjusted(before, here));
                told.set(stay.fact(), told(facts.get(stay.fact()), here, isRecoding));
                before = here;
            }
            return new Stays(told, unresolved);
        }

        private static MunicipalityCode largest(Stay stay) {
            return stay.place().split().orElseThrow().largest();
        }

        private void collect() {
            boolean isSettled = false;
            boolean isAbroad = false;
            for (int i = 0; i < facts.size(); i++) {
                RegisterEvent event = facts.get(i);
                Fact.Type type = event.fact().orElseThrow().type();
                if (!isSettled) {
                    isSettled = type == Fact.Type.SETTLEMENT;
                    if (isSettled) {
                        add(i, false);
                    }
                } else if (type == Fact.Type.DEATH) {
                    return;
                } else if (type == Fact.Type.EMIGRATION) {
                    isAbroad = true;
                } else if (type == Fact.Type.ADDRESS_CHANGE || type == Fact.Type.IMMIGRATION && isAbroad) {
                    add(i, !isAbroad);
                    isAbroad = false;
                }
            }
        }

        private void add(int fact, boolean isGoneOn) {
            RegisterEvent event = facts.get(fact);
            Fact content = event.fact().orElseThrow();
            boolean isRecoded = content instanceof Fact.AddressChange change && !change.moved();
            stays.add(new Stay(fact, event.occurredOn(), content.place(), isGoneOn, isRecoded));
        }

        /** Where each stay was if its own fact tells it, or the recoding that it ends with. */
        private List<Optional<MunicipalityCode>> known() {
            List<Optional<MunicipalityCode>> known = new ArrayList<>(stays.size());
            stays.forEach(stay -> known.add(stay.place().told()));
            for (int i = stays.size() - 2; i >= 0; i--) {
                if (known.get(i).isEmpty() && stays.get(i + 1).isRecodingOf(stays.get(i))) {
                    known.set(i, known.get(i + 1).filter(stays.get(i)::mayBeIn));
                }
            }
            return known;
        }

        private static RegisterEvent told(RegisterEvent event, MunicipalityCode here, boolean isRecoding) {
            Fact fact = event.fact().orElseThrow();
            boolean isToldSo = !fact.place().isSplit() && !(isRecoding && isMove(fact));
            return isToldSo ? event : event.with(at(fact, Place.of(here), isRecoding));
        }

        private static boolean isMove(Fact fact) {
            return fact instanceof Fact.AddressChange change && change.moved();
        }

        private static Fact at(Fact fact, Place here, boolean isRecoding) {
            if (fact instanceof Fact.Settlement settlement) {
                return settlement.at(here);
            } else if (fact instanceof Fact.AddressChange change) {
                return new Fact.AddressChange(here, change.moved() && !isRecoding);
            }
            return new Fact.Immigration(here);
        }
    }
}
