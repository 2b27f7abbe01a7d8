package vn.langnghe.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewAccountTest {

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			lăn,     Lan, , null,       username
			a,       Lan, , null,       username
			1lan,    Lan, , null,       username
			'la n',  Lan, , null,       username
			lan,     ' ', , null,       displayName
			lan,     Lan, , 'lan',      email
			lan,     Lan, , 'a@b c',    email
			""")
	void aValueThatBreaksItsRuleIsNamed(String username, String name, String position, String email, String field) {
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> new NewAccount(1, null, username, name, (position != null) ? position : "", email))
			.returns(field, Invalid::field);
	}

	@Test
	void namesAreKeptInNfcAndLoginNamesInSmallLetters() {
		NewAccount account = new NewAccount(1, null, " Lan.Nguyen ", "Nguye\u0302\u0303n Lan", "", " ");
		assertThat(account.username()).isEqualTo("lan.nguyen");
		assertThat(account.displayName()).isEqualTo("Nguyễn Lan");
		assertThat(account.email()).isNull();
	}

}
