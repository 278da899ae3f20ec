package org.xmpp.newsletter.standalone;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.reactive.ReactiveWebServerFactory;
import org.springframework.http.server.reactive.HttpHandler;

/**
 * Stands where a service would have its own web server: it shows the service's pages at
 * the front door instead. The service does not know the difference.
 */
final class ServiceEntrance implements ReactiveWebServerFactory {

	private final FrontDoor door;

	private final String service;

	private final int port;

	ServiceEntrance(FrontDoor door, String service, int port) {
		this.door = door;
		this.service = service;
		this.port = port;
	}

	@Override
	public WebServer getWebServer(HttpHandler handler) {
		return new WebServer() {

			@Override
			public void start() {
				ServiceEntrance.this.door.open(ServiceEntrance.this.service, handler);
			}

			@Override
			public void stop() {
				ServiceEntrance.this.door.close(ServiceEntrance.this.service);
			}

			@Override
			public int getPort() {
				return ServiceEntrance.this.port;
			}

		};
	}

}
