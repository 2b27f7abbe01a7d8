package vn.langnghe.intake.web;

import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.platform.VietnamTime;

import static org.assertj.core.api.Assertions.assertThat;

class WhenReceivedTest {

	/** Friday morning. */
	private static final Instant NOW = at("2026-11-27T10:00");

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "25/11, 2026-11-25T07:30", "25/11/2026, 2026-11-25T07:30", "5-1-2026 9:05, 2026-01-05T09:05",
			" 25/11 14h30, 2026-11-25T14:30", "9h, 2026-11-27T09:00", "9g15, 2026-11-27T09:15",
			"27/11, 2026-11-27T07:30", "28/12, 2025-12-28T07:30", "28.11.2026, 2026-11-28T07:30",
			"11:30, 2026-11-27T11:30" })
	void aDayOrTimeIsReadAsItIsMeant(String typed, String moment) {
		assertThat(WhenReceived.read(typed, NOW)).contains(at(moment));
	}

	@Test
	void todayBeforeTheOfficeOpensIsNow() {
		Instant early = at("2026-11-27T06:10");
		assertThat(WhenReceived.read("27/11", early)).contains(early);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "hôm qua", "31/2", "25/13/2026", "25/11/26", "25h", "9:60", "2026-11-25", "/" })
	void whatIsNoMomentIsNotGuessed(String typed) {
		assertThat(WhenReceived.read(typed, NOW)).isEmpty();
	}

	private static Instant at(String moment) {
		return LocalDateTime.parse(moment).atZone(VietnamTime.ZONE).toInstant();
	}

}
