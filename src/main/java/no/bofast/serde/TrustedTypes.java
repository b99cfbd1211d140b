package no.bofast.serde;

import no.bofast.schema.Heartbeat;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Which classes Avro may make for a schema's name: Bofast's generated ones, besides those that Avro trusts itself.
 *
 * <p>Since 1.12.2 Avro refuses every other class, an application's own generated ones too, and so does any serde built on it.
 * The trust holds for the whole process.
 */
public final class TrustedTypes {

    private static final String GENERATED = Heartbeat.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), TrustedTypes::generated));
    }

    private TrustedTypes() {}

    /** Makes sure that Avro trusts the generated classes; for those who use Avro, or Confluent's serde, without ours. */
    public static void trustGenerated() {
        // The class's own initialisation has done it, once.
    }

    private static boolean generated(Class<?> type) {
        return (type.getPackageName() + ".").startsWith(GENERATED);
    }
}
