package no.bofast.simulator.pdl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Records as PDL's feed has them, of people who don't exist; the schema is written afresh from what is publicly known of it. */
public final class PdlRecords {

    public static final Schema SCHEMA = new Schema.Parser().parse("""
        {"type":"record","name":"Personhendelse","namespace":"no.nav.person.pdl.leesah","fields":[
         {"name":"hendelseId","type":"string"},
         {"name":"personidenter","type":{"type":"array","items":"string"}},
         {"name":"master","type":"string"},
         {"name":"opprettet","type":{"type":"long","logicalType":"timestamp-millis"}},
         {"name":"opplysningstype","type":"string"},
         {"name":"endringstype","type":{"type":"enum","name":"Endringstype","symbols":["OPPRETTET","KORRIGERT","ANNULLERT","OPPHOERT"]}},
         {"name":"tidligereHendelseId","type":["null","string"],"default":null},
         {"name":"adressebeskyttelse","default":null,"type":["null",{"type":"record","name":"Adressebeskyttelse",
          "namespace":"no.nav.person.pdl.leesah.adressebeskyttelse","fields":[{"name":"gradering","type":{"type":"enum","name":"Gradering",
          "symbols":["STRENGT_FORTROLIG_UTLAND","STRENGT_FORTROLIG","FORTROLIG","UGRADERT"]}}]}]},
         {"name":"doedsfall","default":null,"type":["null",{"type":"record","name":"Doedsfall","namespace":"no.nav.person.pdl.leesah.doedsfall",
          "fields":[{"name":"doedsdato","type":["null",{"type":"int","logicalType":"date"}],"default":null}]}]},
         {"name":"utflyttingFraNorge","default":null,"type":["null",{"type":"record","name":"UtflyttingFraNorge",
          "namespace":"no.nav.person.pdl.leesah.utflytting","fields":[{"name":"tilflyttingsland","type":["null","string"],"default":null},
          {"name":"utflyttingsdato","type":["null",{"type":"int","logicalType":"date"}],"default":null}]}]},
         {"name":"InnflyttingTilNorge","default":null,"type":["null",{"type":"record","name":"InnflyttingTilNorge",
          "namespace":"no.nav.person.pdl.leesah.innflytting","fields":[{"name":"fraflyttingsland","type":["null","string"],"default":null}]}]},
         {"name":"bostedsadresse","default":null,"type":["null",{"type":"record","name":"Bostedsadresse",
          "namespace":"no.nav.person.pdl.leesah.bostedsadresse","fields":[
           {"name":"angittFlyttedato","type":["null",{"type":"int","logicalType":"date"}],"default":null},
           {"name":"gyldigFraOgMed","type":["null",{"type":"int","logicalType":"date"}],"default":null},
           {"name":"vegadresse","default":null,"type":["null",{"type":"record","name":"Vegadresse","namespace":"no.nav.person.pdl.leesah.common.adresse",
            "fields":[{"name":"kommunenummer","type":["null","string"],"default":null},{"name":"bydelsnummer","type":["null","string"],"default":null}]}]},
           {"name":"matrikkeladresse","default":null,"type":["null",{"type":"record","name":"Matrikkeladresse",
            "namespace":"no.nav.person.pdl.leesah.common.adresse","fields":[{"name":"kommunenummer","type":["null","string"],"default":null}]}]},
           {"name":"ukjentBosted","default":null,"type":["null",{"type":"record","name":"UkjentBosted",
            "namespace":"no.nav.person.pdl.leesah.bostedsadresse","fields":[{"name":"bostedskommune","type":["null","string"],"default":null}]}]}
          ]}]}
        ]}\
        """);

    private final GenericRecord record = new GenericData.Record(SCHEMA);

    private PdlRecords(String id, String person, String at, String type, String change) {
        record.put("hendelseId", id);
        record.put("personidenter", List.of(person.split(" ")));
        record.put("master", "FREG");
        record.put("opprettet", Instant.parse(at).toEpochMilli());
        record.put("opplysningstype", type);
        record.put(
                "endringstype",
                new GenericData.EnumSymbol(SCHEMA.getField("endringstype").schema(), change));
    }

    /** @param person ids, separated by blanks */
    public static PdlRecords of(String id, String person, String at, String type, String change) {
        return new PdlRecords(id, person, at, type, change);
    }

    public PdlRecords previous(String id) {
        record.put("tidligereHendelseId", id);
        return this;
    }

    /** @param moved angitt flyttedato; null for none */
    public PdlRecords address(String municipality, String moved, String validFrom) {
        GenericRecord address = payload("bostedsadresse");
        GenericRecord street = new GenericData.Record(some(address.getSchema(), "vegadresse"));
        street.put("kommunenummer", municipality);
        address.put("vegadresse", street);
        address.put("angittFlyttedato", day(moved));
        address.put("gyldigFraOgMed", day(validFrom));
        return this;
    }

    public PdlRecords protection(String level) {
        GenericRecord protection = payload("adressebeskyttelse");
        Schema levels = protection.getSchema().getField("gradering").schema();
        protection.put("gradering", new GenericData.EnumSymbol(levels, level));
        return this;
    }

    public PdlRecords death(String date) {
        payload("doedsfall").put("doedsdato", day(date));
        return this;
    }

    public PdlRecords emigration(String date, String country) {
        GenericRecord emigration = payload("utflyttingFraNorge");
        emigration.put("utflyttingsdato", day(date));
        emigration.put("tilflyttingsland", country);
        return this;
    }

    public PdlRecords immigration(String country) {
        payload("InnflyttingTilNorge").put("fraflyttingsland", country);
        return this;
    }

    private GenericRecord payload(String field) {
        GenericRecord payload = new GenericData.Record(some(SCHEMA, field));
        record.put(field, payload);
        return payload;
    }

    private static Schema some(Schema schema, String field) {
        return schema.getField(field).schema().getTypes().get(1);
    }

    private static Integer day(String date) {
        return date == null ? null : (int) LocalDate.parse(date).toEpochDay();
    }

    public GenericRecord record() {
        return record;
    }
}
