package no.bofast.instance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.Plans;
import no.bofast.view.BudgetAlerts;
import no.bofast.view.MonitorView;
import no.bofast.warning.AlertChange;

/** What subscribers planned by, as the read model tells it. */
record BudgetPlans(BudgetAlerts alerts) implements Plans {

    /** @param liveFrom what is found before this register date is told to nobody */
    static Plans of(MonitorView view, SortedMap<MunicipalityCode, Municipality> municipalities, LocalDate liveFrom) {
        return new BudgetPlans(new BudgetAlerts(view, municipalities, liveFrom));
    }

    @Override
    public Optional<YearMonth> asOf() {
        return alerts.asOf();
    }

    @Override
    public List<MunicipalityCode> municipalities() {
        return alerts.municipalities();
    }

    @Override
    public List<AlertChange> life(MunicipalityCode municipality, YearMonth budget) {
        return alerts.life(municipality, budget);
    }
}
