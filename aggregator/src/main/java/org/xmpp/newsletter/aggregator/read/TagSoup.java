package org.xmpp.newsletter.aggregator.read;

/**
 * Reads what is nearly XML, in one pass and without giving up: end tags that are missing
 * or wrong, attributes without quotes, bare ampersands and angle brackets, CDATA and
 * comments without an end, tags in the place of text. It knows no error; the worst that
 * can come of it is a tree that says little.
 */
final class TagSoup {

	private static final String CDATA = "<![CDATA[";

	private final String text;

	private final References references;

	private final GuardedTree tree;

	private final OpenElements open;

	private final Mark cdataEnd;

	private final Mark cdataStart;

	private final Mark commentEnd;

	private final StringBuilder letters = new StringBuilder();

	private int position;

	private boolean brokenOff;

	TagSoup(String text, int start, References references, GuardedTree tree) {
		this.text = text;
		this.position = start;
		this.references = references;
		this.tree = tree;
		this.open = new OpenElements(tree);
		this.cdataEnd = new Mark(text, "]]>");
		this.cdataStart = new Mark(text, CDATA);
		this.commentEnd = new Mark(text, "-->");
	}

	void parse() throws UnreadableFeedException {
		while (this.position < this.text.length() && !this.open.isRootClosed()) {
			int tag = this.text.indexOf('<', this.position);
			int end = (tag < 0) ? this.text.length() : tag;
			text(this.position, end);
			this.position = end;
			if (tag >= 0) {
				markup();
			}
		}
		breakOff();
	}

	private void breakOff() throws UnreadableFeedException {
		if (this.brokenOff || this.open.isInsideField()) {
			this.tree.breakOffItem();
		}
		boolean whole = this.open.isRootClosed();
		this.open.closeAll();
		if (!whole && !this.tree.saysAnything()) {
			throw new UnreadableFeedException("The document breaks off before it says anything.");
		}
	}

	private void markup() throws UnreadableFeedException {
		char next = at(this.position + 1);
		if (next == '!') {
			declaration();
		}
		else if (next == '?') {
			skipPast(this.text.indexOf('>', this.position), 1);
		}
		else if (next == '/') {
			endTag();
		}
		else if (Beginning.isName(this.text, this.position + 1)) {
			startTag();
		}
		else {
			literal(1);
		}
	}

	private void declaration() throws UnreadableFeedException {
		if (this.text.regionMatches(true, this.position, CDATA, 0, CDATA.length())) {
			cdata();
		}
		else if (this.text.startsWith("<!--", this.position)) {
			int end = this.commentEnd.from(this.position + 2);
			skipPast((end < 0) ? this.text.indexOf('>', this.position) : end, (end < 0) ? 1 : 3);
		}
		else if (Character.isLetter(at(this.position + 2))) {
			skipPast(this.text.indexOf('>', this.position), 1);
		}
		else {
			literal(2);
		}
	}

	/** Without an end of its own it ends with the element that it is in. */
	private void cdata() {
		int start = this.position + CDATA.length();
		int end = this.cdataEnd.from(start);
		int field = this.text.indexOf("</" + this.open.last(), start, (end < 0) ? this.text.length() : end);
		int another = (field < 0) ? -1 : this.cdataStart.from(field);
		boolean unclosed = end < 0 || (another >= 0 && another < end);
		if (!unclosed) {
			this.tree.text(this.text, start, end);
			this.position = end + 3;
			return;
		}
		this.position = (field < 0) ? this.text.length() : field;
		this.brokenOff = field < 0;
		this.tree.text(this.text, start, this.position);
	}

	private void endTag() throws UnreadableFeedException {
		int start = this.position + 2;
		int end = nameEnd(start);
		if (end == start && at(start) != '>') {
			literal(2);
			return;
		}
		this.open.end(this.text.substring(start, end));
		int close = end;
		while (close < this.text.length() && at(close) != '>' && at(close) != '<') {
			close++;
		}
		this.position = (at(close) == '>') ? close + 1 : close;
	}

	private void startTag() throws UnreadableFeedException {
		int nameEnd = nameEnd(this.position + 1);
		char after = at(nameEnd);
		boolean ends = after == '>' || after == '/' || after == '<' || Character.isWhitespace(after);
		if (!ends || at(nameEnd - 1) == ':') {
			literal(nameEnd - this.position);
			return;
		}
		SoupTag tag = SoupTag.of(this.text, this.position + 1, nameEnd, this.references);
		if (tag.end() < 0) {
			this.brokenOff = true;
			this.position = this.text.length();
		}
		else if (tag.isText()) {
			literal(nameEnd - this.position);
		}
		else {
			this.open.start(tag);
			this.position = tag.end();
		}
	}

	private int nameEnd(int start) {
		int end = start;
		while (end < this.text.length() && isNamePart(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	static boolean isNamePart(char letter) {
		return Character.isLetterOrDigit(letter) || letter == ':' || letter == '-' || letter == '_' || letter == '.';
	}

	/** What looks like markup and is none. */
	private void literal(int length) throws UnreadableFeedException {
		int end = Math.min(this.text.length(), this.position + length);
		text(this.position, end);
		this.position = end;
	}

	private void text(int from, int to) throws UnreadableFeedException {
		if (from == to) {
			return;
		}
		this.open.text(this.text, from, to);
		this.letters.setLength(0);
		this.references.append(this.text, from, to, this.letters);
		this.tree.text(this.letters, 0, this.letters.length());
	}

	private void skipPast(int mark, int length) {
		this.brokenOff |= mark < 0;
		this.position = (mark < 0) ? this.text.length() : mark + length;
	}

	private char at(int index) {
		return (index < this.text.length()) ? this.text.charAt(index) : 0;
	}

	/** Finds the next one of the same marks again and again without looking twice. */
	private static final class Mark {

		private final String text;

		private final String mark;

		private int next;

		private int searched = -1;

		Mark(String text, String mark) {
			this.text = text;
			this.mark = mark;
		}

		int from(int position) {
			boolean stale = this.searched < 0 || position < this.searched || (this.next >= 0 && this.next < position);
			if (stale) {
				this.next = this.text.indexOf(this.mark, position);
				this.searched = position;
			}
			return this.next;
		}

	}

}
