package no.bofast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static no.bofast.architecture.Rooms.CLI;
import static no.bofast.architecture.Rooms.CONFIG;
import static no.bofast.architecture.Rooms.CONSOLE;
import static no.bofast.architecture.Rooms.FILES;
import static no.bofast.architecture.Rooms.INSTANCE;
import static no.bofast.architecture.Rooms.only;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import no.bofast.Main;

/** Rooms of the program that a person starts: its settings, its terminal, its instance, its commands. */
final class ProgramRooms {

    @ArchTest
    static final ArchRule configurationNeedsOnlyPicocli = only(CONFIG, "picocli..");

    @ArchTest
    static final ArchRule theConsoleNeedsOnlyItsProgressBar = only(CONSOLE, "me.tongfei.progressbar..", "sun.misc");

    @ArchTest
    static final ArchRule filesNeedOnlyTheConsole = only(FILES, CONSOLE);

    /** An instance is put together from all that works and serves; no command is part of it. */
    @ArchTest
    static final ArchRule nothingAnInstanceIsMadeOfDependsOnIt = noClasses()
            .that()
            .resideOutsideOfPackages(INSTANCE, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INSTANCE);

    @ArchTest
    static final ArchRule onlyMainDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .and()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** Features get their records; only a {@code Secret}, and the file that it is in, goes as it is. */
    @ArchTest
    static final ArchRule onlyTheCommandLineReadsTheConfiguration = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, CONFIG)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(CONFIG).and(not(simpleName("Secret").or(simpleName("SecretFile")))));

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, CONSOLE)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private ProgramRooms() {}
}
