package org.xmpp.newsletter.platform.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;

/**
 * Answers where no controller does: in a filter.
 */
public class PageWriter implements ServerResponse.Context {

	private final ServerCodecConfigurer codecs;

	private final List<ViewResolver> views;

	private final ShellModel shell;

	PageWriter(ServerCodecConfigurer codecs, List<ViewResolver> views, ShellModel shell) {
		this.codecs = codecs;
		this.views = List.copyOf(views);
		this.shell = shell;
	}

	/**
	 * Whether an answer is for a person, in a browser.
	 * @param exchange the request
	 * @return false when a program asks
	 */
	public static boolean wantsPage(ServerWebExchange exchange) {
		boolean api = exchange.getRequest().getPath().value().startsWith("/api/");
		return !api && exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
	}

	/**
	 * Answers with a page.
	 * @param exchange the request
	 * @param status the answer's status
	 * @param view the page's template
	 * @param model what it shows, beside what the shell does
	 * @return when it is written
	 */
	public Mono<Void> page(ServerWebExchange exchange, HttpStatusCode status, String view, Map<String, ?> model) {
		Map<String, Object> all = new HashMap<>(this.shell.attributes(exchange));
		all.putAll(model);
		return ServerResponse.status(status)
			.contentType(MediaType.TEXT_HTML)
			.render(view, all)
			.flatMap((answer) -> answer.writeTo(exchange, this));
	}

	/**
	 * Answers with a problem detail.
	 * @param exchange the request
	 * @param problem what is wrong
	 * @return when it is written
	 */
	public Mono<Void> problem(ServerWebExchange exchange, ErrorResponseException problem) {
		return ServerResponse.status(problem.getStatusCode())
			.headers((headers) -> headers.putAll(problem.getHeaders()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(problem.getBody())
			.flatMap((answer) -> answer.writeTo(exchange, this));
	}

	@Override
	public List<HttpMessageWriter<?>> messageWriters() {
		return this.codecs.getWriters();
	}

	@Override
	public List<ViewResolver> viewResolvers() {
		return this.views;
	}

}
