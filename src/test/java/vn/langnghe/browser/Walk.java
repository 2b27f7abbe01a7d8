package vn.langnghe.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.langnghe.browser.Visitor.Screen;
import vn.langnghe.support.Turns;

/** What all walks share: the stage, and visitors who leave when the walk ends. */
@ExtendWith(Turns.class)
abstract class Walk {

	private final List<Visitor> visitors = new ArrayList<>();

	private Stage stage;

	@BeforeEach
	void openStage() {
		this.stage = Stage.open();
	}

	@AfterEach
	void leave() {
		this.visitors.forEach(Visitor::close);
	}

	Stage stage() {
		return this.stage;
	}

	Visitor citizen() {
		return visitor(Screen.PHONE, true);
	}

	Visitor inTheDark() {
		return known(new Visitor(this.stage, Screen.PHONE, true, ColorScheme.DARK));
	}

	Visitor withoutScript() {
		return visitor(Screen.PHONE, false);
	}

	Visitor official(String username) {
		return visitor(Screen.DESK, true).login(username);
	}

	Visitor visitor(Screen screen, boolean script) {
		return known(new Visitor(this.stage, screen, script, ColorScheme.LIGHT));
	}

	private Visitor known(Visitor visitor) {
		this.visitors.add(visitor);
		return visitor;
	}

}
