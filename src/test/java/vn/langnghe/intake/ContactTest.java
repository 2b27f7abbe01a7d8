package vn.langnghe.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTest {

	@ParameterizedTest
	@ValueSource(strings = { "0912345678", "0912 345 678", "0912.345.678", "(0912) 345-678", "+84 912 345 678",
			"84912345678", "0084 912345678", "+84 0912 345 678", "09\u200b12345678", " 0912345678\u202c" })
	void aMobileNumberIsTheSameInAnySpacingAndPrefix(String typed) {
		assertThat(Contact.phone(typed)).contains("0912345678");
	}

	@Test
	void landlinesAndForeignNumbersAreTaken() {
		assertThat(Contact.phone("024 3825 1234")).contains("02438251234");
		assertThat(Contact.phone("+49 30 901820")).contains("+4930901820");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "113", "091234567", "0912 345 678 9012", "không có", "0912345678; 0987654321", "00000000000" })
	void whatCannotBeDialledIsNoNumber(String typed) {
		assertThat(Contact.phone(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "dan@example.com", "nguyen.van_dan+1@mail.example.com.vn", " dan@example.com " })
	void anOrdinaryAddressIsTaken(String typed) {
		assertThat(Contact.email(typed)).contains(typed.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "dan", "dan@", "@example.com", "dan@example", "dan@@example.com", "a..b@example.com",
			"dan@example.com\r\nBcc: khac@example.com", "dan@example.com, khac@example.com", "Dân <dan@example.com>",
			"dan@-example.com" })
	void whatMailCannotGoToIsNoAddress(String typed) {
		assertThat(Contact.email(typed)).isEmpty();
	}

}
