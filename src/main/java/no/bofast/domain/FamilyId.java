package no.bofast.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a family goes by where its members are counted together: 64 bits of a digest of its {@link HouseholdRef}, so that it is small,
 * and that the pseudonym itself goes no further than the person step. As personal as that: its text is masked, and no output carries it.
 */
public record FamilyId(long number) {

    public static FamilyId of(HouseholdRef family) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(family.value().getBytes(StandardCharsets.UTF_8));
            return new FamilyId(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "family ***";
    }
}
