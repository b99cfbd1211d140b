package no.bofast.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks an integration test that takes about a minute or more: a whole installation of several processes through its misfortunes, a register as large
 * as the simulated one, every view on every screen, one command after the other. {@code mvn verify} leaves it out, and {@code .ci/run} has it run.
 */
@Tag(LongRun.TAG)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongRun {

    String TAG = "long-run";
}
