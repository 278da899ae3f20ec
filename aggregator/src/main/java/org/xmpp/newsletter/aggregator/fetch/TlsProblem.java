package org.xmpp.newsletter.aggregator.fetch;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

import io.netty.handler.ssl.NotSslRecordException;

/**
 * What is wrong with a server's TLS, in words for whoever can mend it.
 */
final class TlsProblem {

	private TlsProblem() {
	}

	static String words(Throwable root, URI address) {
		return switch (root) {
			case CertificateExpiredException _ ->
				"The certificate of %s has expired; its owner must renew it".formatted(address);
			case CertificateNotYetValidException _ ->
				"The certificate of %s is not valid yet; see to the clocks".formatted(address);
			case CertPathBuilderException _, CertPathValidatorException _ ->
				"The certificate of %s is signed by nobody who is trusted here; its owner must send the whole chain of a public authority"
					.formatted(address);
			case CertificateException other -> "The certificate of %s is not made out to %s: %s".formatted(address,
					address.getHost(), other.getMessage());
			case NotSslRecordException _ ->
				"%s does not speak TLS at this port; perhaps http:// is meant".formatted(address);
			default -> "TLS with %s failed: %s".formatted(address, root.getMessage());
		};
	}

}
