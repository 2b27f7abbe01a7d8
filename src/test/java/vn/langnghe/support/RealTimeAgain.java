package vn.langnghe.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A class that moved the clock leaves none of it to the next. */
class RealTimeAgain implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext context) {
		SpringExtension.getApplicationContext(context).getBean(MovableClock.class).reset();
	}

}
