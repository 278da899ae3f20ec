package org.xmpp.newsletter.bench.poll;

import java.net.InetSocketAddress;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Serves any number of feeds from a process of its own, so that its cost is nobody's
 * else.
 */
final class Farm {

	private Farm() {
	}

	/**
	 * Serves until it is killed; the first line of output is the port.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		DisposableServer server = HttpServer.create()
			.bindAddress(() -> new InetSocketAddress(0))
			.route((routes) -> routes.get("/feed/{number}", Farm::serve))
			.bindNow();
		System.out.println(server.port());
		System.out.flush();
		server.onDispose().block();
	}

	private static Mono<Void> serve(HttpServerRequest request, HttpServerResponse response) {
		String tag = "\"v1-" + request.param("number") + "\"";
		response.header("ETag", tag);
		if (tag.equals(request.requestHeaders().get("If-None-Match"))) {
			return response.status(304).send();
		}
		FarmDocument document = new FarmDocument(Integer.parseInt(String.valueOf(request.param("number"))));
		return response.header("Content-Type", document.contentType())
			.sendByteArray(Mono.fromSupplier(document::bytes))
			.then();
	}

}
