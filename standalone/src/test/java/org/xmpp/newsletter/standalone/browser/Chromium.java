package org.xmpp.newsletter.standalone.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browser of this machine. Both programs are named, so that nothing is looked for or
 * downloaded.
 *
 * @param browser the program
 * @param driver the program that drives it
 */
record Chromium(File browser, File driver) {

	static Optional<Chromium> find() {
		return program("chromium", "chromium-browser", "google-chrome")
			.flatMap((browser) -> program("chromedriver").map((driver) -> new Chromium(browser, driver)));
	}

	private static Optional<File> program(String... names) {
		List<String> folders = Pattern.compile(Pattern.quote(File.pathSeparator))
			.splitAsStream(String.valueOf(System.getenv("PATH")))
			.toList();
		return Stream.of(names)
			.flatMap((name) -> folders.stream().map((folder) -> new File(folder, name)))
			.filter(File::canExecute)
			.findFirst();
	}

	ChromeDriver start(Path profile, Path downloads) {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(this.browser);
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en", "--user-data-dir=" + profile);
		options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
		LoggingPreferences logging = new LoggingPreferences();
		logging.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(this.driver)
			.usingAnyFreePort()
			.build();
		return new ChromeDriver(service, options);
	}

}
