package org.xmpp.newsletter.aggregator.fetch;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

/**
 * Says what went wrong on the wire, in words for a maintainer.
 */
final class Explanations {

	private static final int DEEPEST = 10;

	private final FetchProperties properties;

	Explanations(FetchProperties properties) {
		this.properties = properties;
	}

	/**
	 * Explains.
	 * @param problem what was thrown
	 * @param address that was asked
	 * @return the result it amounts to
	 */
	FetchResult explain(Throwable problem, URI address) {
		List<Throwable> causes = Stream.iterate(problem, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
		for (Throwable cause : causes) {
			FetchResult result = late(cause, address);
			result = (result != null) ? result : broken(cause, causes.getLast(), address);
			if (result != null) {
				return result;
			}
		}
		return failed(Failure.PROTOCOL,
				"%s does not answer in proper HTTP: %s".formatted(address, words(causes.getLast())));
	}

	private @Nullable FetchResult late(Throwable cause, URI address) {
		return switch (cause) {
			case ConnectTimeoutException _ -> failed(Failure.TIMEOUT, "%s could not be reached within %d s"
				.formatted(address, this.properties.connectTimeout().toSeconds()));
			case SslHandshakeTimeoutException _ ->
				failed(Failure.TIMEOUT, "%s took too long to agree on TLS".formatted(address));
			case SocketTimeoutException _ ->
				failed(Failure.TIMEOUT, "The name server did not say in time where %s is".formatted(address.getHost()));
			case ReadTimeoutException _ -> failed(Failure.TIMEOUT,
					"%s said nothing for %d s".formatted(address, this.properties.firstByteTimeout().toSeconds()));
			case TimeoutException _ -> failed(Failure.TIMEOUT, "%s did not answer wholly within %d s".formatted(address,
					this.properties.answerTimeout().toSeconds()));
			default -> null;
		};
	}

	private static @Nullable FetchResult broken(Throwable cause, Throwable root, URI address) {
		return switch (cause) {
			case FetchStoppedException stopped -> stopped.result();
			case TooLongHttpHeaderException _ -> new FetchResult.Refused(Refusal.HEADERS_TOO_LARGE,
					"%s sends headers of more than %d kB".formatted(address, Wire.HEADERS / 1024));
			case UnknownHostException _ -> failed(Failure.UNKNOWN_HOST,
					"The name %s of %s is not known; see whether it is spelt right and still registered"
						.formatted(address.getHost(), address));
			case ConnectException _, NoRouteToHostException _, PortUnreachableException _ ->
				failed(Failure.UNREACHABLE, "Nobody answers at %s: %s".formatted(address, words(root)));
			case SSLException _ -> failed(Failure.TLS, TlsProblem.words(root, address));
			case AbortedException _, IOException _ -> failed(Failure.CUT_OFF,
					"%s closed the connection before its answer was whole: %s".formatted(address, words(root)));
			default -> null;
		};
	}

	private static String words(Throwable root) {
		return Objects.requireNonNullElseGet(root.getMessage(), () -> root.getClass().getSimpleName());
	}

	private static FetchResult.Failed failed(Failure failure, String detail) {
		return new FetchResult.Failed(failure, null, detail);
	}

}
