package org.xmpp.newsletter.aggregator.fetch;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Which addresses may be asked: as far as their form tells, and where they lead to.
 *
 * @param ports that may be asked anywhere
 * @param allowed exact inner addresses with their ports
 * @param networks whole inner networks, at the ports that may be asked anywhere
 */
record AddressRules(Set<Integer> ports, List<AllowedAddress> allowed, List<Network> networks) {

	static AddressRules of(FetchProperties properties) {
		return new AddressRules(properties.allowedPorts(), properties.allowed(), properties.allowedNetworks());
	}

	/**
	 * Checks the form of an address.
	 * @param address to ask
	 * @return the address to put on the wire
	 * @throws FetchStoppedException when it may not be asked
	 */
	URI check(URI address) throws FetchStoppedException {
		return checkPort(WrittenAddress.read(address.toString()));
	}

	/**
	 * Follows a redirect.
	 * @param from the address that redirects
	 * @param location the Location header as it came
	 * @return where it leads
	 * @throws FetchStoppedException when it leads nowhere, or to where nobody may ask
	 */
	URI follow(URI from, String location) throws FetchStoppedException {
		return checkPort(WrittenAddress.readRelative(from, location));
	}

	private URI checkPort(URI address) throws FetchStoppedException {
		int port = port(address);
		if (!this.ports.contains(port) && this.allowed.stream().noneMatch((inner) -> inner.port() == port)) {
			throw FetchStoppedException.refused(Refusal.PORT,
					"%s asks for port %d, which is not one of those allowed (newsroom.aggregator.fetch.allowed-ports)"
						.formatted(address, port));
		}
		return address;
	}

	private static int port(URI address) {
		if (address.getPort() != -1) {
			return address.getPort();
		}
		return address.getScheme().equals("https") ? 443 : 80;
	}

	/**
	 * Whether a connection may be made.
	 * @param target the address on the network, resolved
	 */
	boolean permit(InetSocketAddress target) {
		if (target.isUnresolved()) {
			return false;
		}
		boolean open = PublicAddresses.contain(target.getAddress())
				|| this.networks.stream().anyMatch((network) -> network.contains(target.getAddress()));
		return (open && this.ports.contains(target.getPort()))
				|| this.allowed.stream().anyMatch((inner) -> inner.is(target));
	}

}
