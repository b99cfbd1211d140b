package no.bofast.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that computes for long what shorter ones compute too: it tells of Bofast, and nothing more of the JDK. {@code .ci/run} leaves it out
 * on the second JDK.
 */
@Tag(OnceIsEnough.TAG)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnceIsEnough {

    String TAG = "once-is-enough";
}
