package org.xmpp.newsletter.aggregator.validation;

import java.util.Locale;

/**
 * What a feed should keep to, and where that is written.
 */
enum Rule {

	NOT_WELL_FORMED(Severity.ERROR, Reference.XML + "#sec-well-formed"),

	UNDECLARED_ENTITY(Severity.ERROR, Reference.XML + "#wf-entdeclared"),

	BARE_AMPERSAND(Severity.ERROR, Reference.XML + "#syntax"),

	ILLEGAL_CHARACTER(Severity.ERROR, Reference.XML + "#charsets"),

	UNBOUND_PREFIX(Severity.ERROR, "https://www.w3.org/TR/xml-names/#nsc-NSDeclared"),

	SOMETHING_BEFORE_THE_XML(Severity.ERROR, Reference.XML + "#sec-prolog-dtd"),

	WRONG_BYTES(Severity.ERROR, Reference.XML + "#charencoding"),

	NOT_A_FEED(Severity.ERROR, Reference.RSS),

	BAD_JSON(Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc8259"),

	JSON_FEED_VERSION(Severity.ERROR, Reference.JSON_FEED + "#top-level"),

	JSON_FEED_ITEM(Severity.WARNING, Reference.JSON_FEED + "#items"),

	DOCTYPE(Severity.WARNING, Reference.XML + "#dt-doctype"),

	WRONG_NAMESPACE(Severity.ERROR, "https://www.w3.org/TR/xml-names/"),

	MISSING_ID(Severity.WARNING, Reference.ATOM + "#section-4.2.6"),

	MISSING_GUID(Severity.WARNING, Reference.RSS + "#ltguidgtSubelementOfLtitemgt"),

	DUPLICATE_ID(Severity.ERROR, Reference.ATOM + "#section-4.2.6.1"),

	ONE_ID_FOR_ALL(Severity.ERROR, Reference.RSS + "#ltguidgtSubelementOfLtitemgt"),

	GUID_IS_NO_PERMALINK(Severity.WARNING, Reference.RSS + "#ltguidgtSubelementOfLtitemgt"),

	UNDATED_ITEM(Severity.WARNING, Reference.RSS + "#ltpubdategtSubelementOfLtitemgt"),

	DATE_FORMAT(Severity.WARNING, Reference.RSS + "#ltpubdategtSubelementOfLtitemgt"),

	ATOM_DATE_FORMAT(Severity.WARNING, Reference.ATOM + "#section-3.3"),

	FUTURE_DATE(Severity.WARNING, Reference.ATOM + "#section-4.2.9"),

	MISSING_ELEMENT(Severity.WARNING, Reference.RSS + "#requiredChannelElements"),

	MISSING_ATOM_ELEMENT(Severity.WARNING, Reference.ATOM + "#section-4.1.1"),

	RELATIVE_LINK(Severity.WARNING, Reference.RSS + "#hrelementsOfLtitemgt"),

	ITEM_WITHOUT_LINK(Severity.WARNING, Reference.RSS + "#hrelementsOfLtitemgt"),

	MISSING_SELF_LINK(Severity.HINT, "https://www.rssboard.org/rss-profile#namespace-elements-atom-link"),

	MARKUP_IN_TITLE(Severity.WARNING, "https://www.rssboard.org/rss-profile#element-channel-item-title"),

	STUBS_ONLY(Severity.HINT, Reference.RSS + "#hrelementsOfLtitemgt"),

	ACTIVE_CONTENT(Severity.WARNING, Reference.ATOM + "#section-8.1"),

	NO_ITEMS(Severity.WARNING, Reference.RSS + "#hrelementsOfLtitemgt"),

	BAD_TTL(Severity.WARNING, Reference.RSS + "#ltttlgtSubelementOfLtchannelgt"),

	BAD_SKIP(Severity.WARNING, "https://www.rssboard.org/skip-hours-days"),

	BAD_CLOUD(Severity.WARNING, Reference.RSS + "#ltcloudgtSubelementOfLtchannelgt"),

	CONTENT_TYPE(Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc9110#section-8.3"),

	ENCODING_MISMATCH(Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc7303#section-3.2"),

	NO_VALIDATORS(Severity.HINT, "https://www.rfc-editor.org/rfc/rfc9110#section-8.8"),

	KEPT_TOO_LONG(Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.1"),

	WINDOW_TOO_SMALL(Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc5005#section-3"),

	NOT_ENCRYPTED(Severity.HINT, "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2");

	private final Severity severity;

	private final String reference;

	Rule(Severity severity, String reference) {
		this.severity = severity;
		this.reference = reference;
	}

	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Severity severity() {
		return this.severity;
	}

	String reference() {
		return this.reference;
	}

	/**
	 * The documents that most rules stand in.
	 */
	private static final class Reference {

		static final String XML = "https://www.w3.org/TR/xml/";

		static final String RSS = "https://www.rssboard.org/rss-specification";

		static final String ATOM = "https://www.rfc-editor.org/rfc/rfc4287";

		static final String JSON_FEED = "https://www.jsonfeed.org/version/1.1/";

	}

}
