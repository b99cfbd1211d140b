package no.bofast.embedded;

/** A request that the registry answers with an HTTP status and one of Confluent's error codes. */
final class RegistryRefusal extends RuntimeException {

    private final int status;
    private final int code;

    private RegistryRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static RegistryRefusal unknownSubject(String subject) {
        return new RegistryRefusal(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryRefusal unknownVersion(String version) {
        return new RegistryRefusal(404, 40402, "Version " + version + " not found.");
    }

    static RegistryRefusal unknownSchema(String what) {
        return new RegistryRefusal(404, 40403, "Schema " + what + " not found");
    }

    static RegistryRefusal unknownPath(String method, String path) {
        return new RegistryRefusal(404, 404, "No such call in the embedded registry: " + method + " " + path);
    }

    static RegistryRefusal invalidSchema(String reason) {
        return new RegistryRefusal(422, 42201, "Invalid schema: " + reason);
    }

    static RegistryRefusal invalidVersion(String version) {
        return new RegistryRefusal(
                422,
                42202,
                "The specified version '" + version + "' is not a valid version id: give a number or 'latest'.");
    }

    static RegistryRefusal invalidCompatibility(String level) {
        return new RegistryRefusal(422, 42203, "Invalid compatibility level: '" + level + "'");
    }

    static RegistryRefusal invalidMode(String mode) {
        return new RegistryRefusal(
                422, 42204, "Invalid mode: '" + mode + "', the embedded registry has READWRITE and READONLY");
    }

    static RegistryRefusal readOnly(String subject) {
        return new RegistryRefusal(422, 42205, "Subject " + subject + " is in read-only mode");
    }

    static RegistryRefusal incompatible(String subject, String objection) {
        return new RegistryRefusal(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + objection);
    }

    static RegistryRefusal invalidRequest(String reason) {
        return new RegistryRefusal(400, 400, "Invalid request: " + reason);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
