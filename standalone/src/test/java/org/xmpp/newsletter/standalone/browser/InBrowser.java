package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives tests the newsroom that they ask for and the one browser of this run, and fails
 * those after which the browser's console complains.
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
		return type == Browser.class || VisitedNewsroom.class.isAssignableFrom(type);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return (type == Browser.class) ? run(context).browser() : run(context).visit(type);
	}

	private static Run run(ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(InBrowser.class))
			.computeIfAbsent(Run.class, (key) -> Run.start(), Run.class);
	}

	/**
	 * What is open until the last test has ended; a newsroom opens when the first test
	 * asks for it.
	 */
	private record Run(Browser browser, Map<Class<?>, VisitedNewsroom> newsrooms) implements AutoCloseable {

		static Run start() {
			try {
				return new Run(new Browser(Chromium.find().orElseThrow()), new HashMap<>());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		VisitedNewsroom visit(Class<?> type) {
			VisitedNewsroom newsroom = this.newsrooms.computeIfAbsent(type, Run::open);
			this.browser.visit(newsroom.address());
			return newsroom;
		}

		private static VisitedNewsroom open(Class<?> type) {
			try {
				return (type == AccountsNewsroom.class) ? new AccountsNewsroom() : new BrowserNewsroom();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.browser.close();
			for (VisitedNewsroom newsroom : this.newsrooms.values()) {
				newsroom.close();
			}
		}

	}

}
