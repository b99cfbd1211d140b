package no.bofast.serde;

/** The registry has a schema under the id that is none of Avro's, such as one of JSON Schema or Protobuf: the data is at fault. */
public final class ForeignSchema extends RegistryFailure {

    ForeignSchema(String message, Throwable cause) {
        super(message, cause);
    }
}
