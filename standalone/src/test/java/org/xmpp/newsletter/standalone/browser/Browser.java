package org.xmpp.newsletter.standalone.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import org.springframework.util.FileSystemUtils;

import static org.awaitility.Awaitility.await;

/**
 * A browser that looks at a newsroom.
 */
final class Browser implements AutoCloseable {

	private static final int PHONE = 360;

	private final Path folder;

	private final ChromeDriver driver;

	private URI newsroom = URI.create("http://127.0.0.1/");

	Browser(Chromium chromium) throws IOException {
		this.folder = Files.createTempDirectory("newsroom-browser");
		this.driver = chromium.start(this.folder.resolve("profile"), Files.createDirectory(downloads()));
	}

	/** Turns to a newsroom; paths are its from now on. */
	void visit(URI newsroom) {
		this.newsroom = newsroom;
	}

	Path downloads() {
		return this.folder.resolve("downloads");
	}

	/** A desk's width, light, with scripts, as nobody in particular. */
	void begin() {
		String fresh = openWindow();
		this.driver.getWindowHandles().stream().filter((window) -> !window.equals(fresh)).forEach(this::closeWindow);
		this.driver.switchTo().window(fresh);
		this.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
		this.driver.executeCdpCommand("Storage.clearDataForOrigin",
				Map.of("origin", this.newsroom.toString().replaceFirst("/$", ""), "storageTypes", "local_storage"));
		consoleTroubles();
	}

	private void closeWindow(String window) {
		this.driver.switchTo().window(window).close();
	}

	/** Opens another window and turns to it. */
	String openWindow() {
		String window = this.driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
		size(1280, 900);
		return window;
	}

	String window() {
		return this.driver.getWindowHandle();
	}

	void turnTo(String window) {
		this.driver.switchTo().window(window);
	}

	void onAPhone() {
		size(PHONE, 844);
	}

	private void size(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	void inTheDark() {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
	}

	void inTheZone(String zone) {
		this.driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
	}

	void withoutScripts() {
		this.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
	}

	void open(String path) {
		this.driver.get(this.newsroom.resolve(path).toString());
	}

	String path() {
		return URI.create(this.driver.getCurrentUrl()).getPath();
	}

	String heading() {
		return one("h1").getText();
	}

	String text() {
		return one("main").getText();
	}

	boolean shows(String selector) {
		return !all(selector).isEmpty();
	}

	List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	WebElement one(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	/** The element of a part of the page, which an XPath tells. */
	WebElement within(String part, String selector) {
		return this.driver.findElement(By.xpath(part)).findElement(By.cssSelector(selector));
	}

	void click(String selector) {
		one(selector).click();
	}

	/** Clicks, and waits until another page is there. */
	void submit(String selector) {
		submit(() -> click(selector));
	}

	/** Does what leads to another page, and waits for it. */
	void submit(Runnable action) {
		WebElement before = one("html");
		action.run();
		await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> !one("html").equals(before));
	}

	/** Presses keys that lead to another page, and waits for it. */
	void go(CharSequence... keys) {
		submit(() -> press(keys));
	}

	/** Waits for what a script does. */
	void until(String what, BooleanSupplier there) {
		await(what).ignoreExceptions().atMost(Duration.ofSeconds(30)).until(there::getAsBoolean);
	}

	void reload() {
		this.driver.navigate().refresh();
	}

	void follow(String link) {
		this.driver.findElement(By.partialLinkText(link)).click();
	}

	void fill(String selector, String text) {
		WebElement field = one(selector);
		field.clear();
		field.sendKeys(text);
	}

	/**
	 * Presses keys wherever the focus is; a field for files would take them as a path.
	 */
	void press(CharSequence... keys) {
		WebElement focus = this.driver.switchTo().activeElement();
		if ("file".equals(focus.getDomAttribute("type"))) {
			new Actions(this.driver).sendKeys(keys).perform();
		}
		else {
			focus.sendKeys(keys);
		}
	}

	/** What each page does first from now on, before anything that stands on it. */
	void firstOfAll(String script) {
		this.driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
	}

	Object ask(String script, Object... values) {
		return this.driver.executeScript(script, values);
	}

	/**
	 * What the console complains about, but for pages that are refusals themselves.
	 */
	List<String> consoleTroubles() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.filter((message) -> !isRefusal(message))
			.toList();
	}

	private static boolean isRefusal(String message) {
		return message.contains("the server responded with a status of 4") && !message.contains("/assets/");
	}

	byte[] picture() {
		return this.driver.getScreenshotAs(OutputType.BYTES);
	}

	@Override
	public void close() throws IOException {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
