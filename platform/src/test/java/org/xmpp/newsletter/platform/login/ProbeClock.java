package org.xmpp.newsletter.platform.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The time of a probe in which tests wait for weeks.
 */
@Component
@ConditionalOnProperty("probe.movable")
class ProbeClock implements InstantSource {

	private volatile Duration ahead = Duration.ZERO;

	@Override
	public Instant instant() {
		return InstantSource.system().instant().plus(this.ahead);
	}

	void move(Duration further) {
		this.ahead = this.ahead.plus(further);
	}

}
