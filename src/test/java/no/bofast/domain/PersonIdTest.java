package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonIdTest {

    @Test
    void itsTextDoesNotTellThePseudonym() {
        assertThat(new PersonId("p-4711")).hasToString("person ***");
    }

    @Test
    void itIsNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId(""))
                .withMessage("a person id must not be empty");
    }
}
