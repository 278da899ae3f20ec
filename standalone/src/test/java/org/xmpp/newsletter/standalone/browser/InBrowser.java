package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives tests the one newsroom and the one browser of this run, and fails those after
 * which the browser's console complains.
 */
final class InBrowser implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return Chromium.find()
			.map((chromium) -> ConditionEvaluationResult.enabled("Here is " + chromium.browser()))
			.orElseGet(() -> ConditionEvaluationResult.disabled(
					"The pages are not tried: install chromium and chromedriver (Debian: chromium-driver) to do so"));
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		run(context).browser().begin();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		assertThat(run(context).browser().consoleTroubles()).as("what the browser's console complains about").isEmpty();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == Browser.class || type == BrowserNewsroom.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return (parameter.getParameter().getType() == Browser.class) ? run(context).browser() : run(context).newsroom();
	}

	private static Run run(ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(InBrowser.class))
			.computeIfAbsent(Run.class, (key) -> Run.start(), Run.class);
	}

	/**
	 * What is open until the last test has ended.
	 */
	private record Run(BrowserNewsroom newsroom, Browser browser) implements AutoCloseable {

		static Run start() {
			try {
				BrowserNewsroom newsroom = new BrowserNewsroom();
				return new Run(newsroom, new Browser(Chromium.find().orElseThrow(), newsroom.address()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			try (this.newsroom) {
				this.browser.close();
			}
		}

	}

}
