package org.xmpp.newsletter.bench.quality;

/**
 * A share or a mean that is gathered case by case.
 */
final class Column {

	private double sum;

	private int cases;

	void add(double value) {
		this.sum += value;
		this.cases++;
	}

	void add(boolean right) {
		add(right ? 1 : 0);
	}

	double mean() {
		return (this.cases == 0) ? Double.NaN : this.sum / this.cases;
	}

	int cases() {
		return this.cases;
	}

	String percent() {
		return (this.cases == 0) ? "-" : "%.1f %% (%.0f of %d)".formatted(100 * mean(), this.sum, this.cases);
	}

	String score() {
		return (this.cases == 0) ? "-" : "%.3f (%d)".formatted(mean(), this.cases);
	}

	String count() {
		return (this.cases == 0) ? "-" : "%.0f of %d".formatted(this.sum, this.cases);
	}

}
