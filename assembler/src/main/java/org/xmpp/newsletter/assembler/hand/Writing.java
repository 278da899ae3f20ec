package org.xmpp.newsletter.assembler.hand;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.xmpp.newsletter.assembler.style.Contributors;

/**
 * What a person wrote for an issue. What is printed is printed as it is and never read as
 * a template.
 */
public sealed interface Writing {

	/**
	 * A text that stands in this issue instead of a block of the house style.
	 *
	 * @param text Markdown
	 */
	record Text(String text) implements Writing {

		public Text {
			text = lines(text);
		}

	}

	/**
	 * An announcement, or anything else that is no entry.
	 *
	 * @param section the section it stands in
	 * @param title its heading, or null when it has none
	 * @param text Markdown
	 */
	record Block(String section, @Nullable String title, String text) implements Writing {

		public Block {
			section = Objects.requireNonNullElse(section, "");
			title = (title == null || title.isBlank()) ? null : title.strip();
			text = lines(text);
		}

	}

	/**
	 * Who made the issue and who translates it.
	 *
	 * @param contributors names, each perhaps with an address behind it
	 * @param translations where translations appear
	 */
	record Thanks(List<String> contributors, List<Contributors.Translation> translations) implements Writing {

		public Thanks {
			contributors = List.copyOf(contributors);
			translations = List.copyOf(translations);
		}

		/**
		 * The same in the words of the house style.
		 * @return the names
		 */
		public Contributors names() {
			return new Contributors(this.contributors, this.translations);
		}

	}

	/**
	 * What becomes of a specification change, or an addition to the specifications.
	 *
	 * @param heading the subsection an addition stands in, or null for a change that the
	 * list of XEPs tells
	 * @param text the Markdown that is printed, without list marker, or null to leave the
	 * change out
	 * @param reason why, perhaps empty where something is printed
	 */
	record Change(@Nullable String heading, @Nullable String text, String reason) implements Writing {

		public Change {
			heading = (heading == null || heading.isBlank()) ? null : heading.strip();
			text = (text == null || text.isBlank()) ? null : lines(text);
			reason = Objects.requireNonNullElse(reason, "").strip();
		}

	}

	/**
	 * The order in which people want what stands in a section.
	 *
	 * @param keys of entries and blocks
	 */
	record Order(List<String> keys) implements Writing {

		public Order {
			keys = List.copyOf(keys);
		}

	}

	/**
	 * The site's list of events, as somebody brought it.
	 *
	 * @param events the events
	 */
	record Events(List<Event> events) implements Writing {

		public Events {
			events = List.copyOf(events);
		}

	}

	/**
	 * An event of the site's list.
	 *
	 * @param title what it is called
	 * @param address where it is told
	 * @param begins its first day
	 * @param ends its last day, or null when it is the first one
	 * @param place where it takes place, perhaps empty
	 */
	record Event(String title, String address, LocalDate begins, @Nullable LocalDate ends, String place) {
	}

	private static String lines(@Nullable String text) {
		return Objects.requireNonNullElse(text, "")
			.replace("\r\n", "\n")
			.replace('\r', '\n')
			.replace("\u0000", "")
			.strip();
	}

}
