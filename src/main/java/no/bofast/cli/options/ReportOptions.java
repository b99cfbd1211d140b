package no.bofast.cli.options;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a report is asked for. */
public final class ReportOptions {

    private static final LocalDate LATEST_CLOCK = LocalDate.of(9999, 12, 31);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--settled",
            paramLabel = "FROM-TO",
            defaultValue = "2010-2016",
            converter = YearsConverter.class,
            description = "Settlement years (default: ${DEFAULT-VALUE}).")
    private SettlementYears settled;

    @Option(
            names = "--through",
            paramLabel = "YEAR",
            description = "Departures in later years are left out (default: the last complete year).")
    private Optional<Integer> through;

    @Option(
            names = "--as-of",
            paramLabel = "yyyy-MM",
            description = "As it was known at the close of an earlier register month, where that can be said.")
    private Optional<YearMonth> asOf;

    @Option(
            names = "--lived-on",
            paramLabel = "DATE",
            description =
                    "Date (yyyy-MM-dd) of which before_after tells where people lived (default: the register clock's).")
    private Optional<LocalDate> livedOn;

    @Option(
            names = "--exact",
            description =
                    "Exact counts, for the operator's own file system. Without it they are those of releases, as for"
                            + " the public.")
    private boolean exact;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = LanguageConverter.class,
            description = "Language of the page, such as nb or en (default: ${DEFAULT-VALUE}).")
    private Language language = Language.usual();

    /** Whether it is to hold exact counts. */
    public boolean isExact() {
        return exact;
    }

    /** Throws if no register clock could make a report of the years asked for. */
    public void requirePossible() {
        request(LATEST_CLOCK);
    }

    public Language language() {
        return language;
    }

    /** An earlier register month, if the report is to be of one. */
    public Optional<YearMonth> asOf() {
        return asOf;
    }

    /** The request, when the register clock shows a date, or the last release tells of all before it. */
    public ReportRequest request(LocalDate clock) {
        Disclosure disclosure = exact ? Disclosure.EXACT : Disclosure.RELEASED;
        int last = through.orElseGet(() ->
                ReportRequest.lastCompleteYear(asOf.map(ReportRequest::dayAfter).orElse(clock)));
        try {
            return new ReportRequest(clock, settled, last, asOf, livedOn, disclosure, language);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    /** Reads settlement years. */
    static final class YearsConverter implements CommandLine.ITypeConverter<SettlementYears> {
        @Override
        public SettlementYears convert(String text) {
            return wrong(() -> SettlementYears.of(text));
        }
    }

    /** Reads a language. */
    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return wrong(() -> Language.of(tag));
        }
    }

    private static <T> T wrong(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }
}
