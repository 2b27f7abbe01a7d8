package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Csv;
import vn.langnghe.platform.Seed;
import vn.langnghe.platform.Texts;

/** The holidays and swapped days of the whole country, which ship with the product. */
@Service
public class NationalDays implements Seed {

	private static final String SOURCE = "seed/working-days.csv";

	private final JdbcClient database;

	NationalDays(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Makes the national list equal to the file that ships with the product: an option
	 * that the Government has dropped goes, one that it has confirmed is no longer
	 * provisional. Agencies keep their own days elsewhere, so nothing of theirs is lost.
	 * Running it again changes nothing.
	 */
	@Override
	@Transactional
	public void seed() {
		List<Map<String, String>> days = Csv.read(SOURCE);
		this.database.sql("delete from national_day where day not in (:days)")
			.param("days", days.stream().map((day) -> LocalDate.parse(day.get("date"))).toList())
			.update();
		days.forEach(this::write);
	}

	private void write(Map<String, String> day) {
		this.database.sql("""
				insert into national_day (day, kind, name, certainty, source)
				values (:day, :kind, :name, :certainty, :source)
				on conflict (day) do update set kind = excluded.kind, name = excluded.name,
				certainty = excluded.certainty, source = excluded.source
				""")
			.param("day", LocalDate.parse(day.get("date")))
			.param("kind", day.get("kind"))
			.param("name", Texts.nfc(day.get("name")))
			.param("certainty", day.get("certainty"))
			.param("source", day.get("source"))
			.update();
	}

}
