package encode

import (
	"catchword/tei/diag"
	"catchword/transform/encode/internal/layout"
	"catchword/transform/encode/internal/source"
	"catchword/transform/encode/internal/structure"
)

// missing reports what a careful reader would look for in a message and the
// encoder has not recognised.
func (e *encoder) missing(m *message, i int) {
	e.unnamed(m, i)
	m.blocks(func(b structure.Block) {
		switch b.Kind {
		case structure.Dateline:
			e.unreadDate(b)
		case structure.Phrase:
			e.report(diag.Info, "unrecognised-line", b.Whole(), "nothing says what the line `%s` is; it is kept as a phrase of its opening or end", e.text.Plain(b.Whole()))
		}
	})
	if i == 0 {
		e.otherDate(m)
		if m.date == nil && m.corresp != "" {
			e.report(diag.Info, "no-date", e.beginning(m, i), "no date of this message was recognised")
		}
	}
}

// unnamed reports a message without addressee or sender: where it is said that
// it is one.
func (e *encoder) unnamed(m *message, i int) {
	if m.genre == nil || !m.genre.exchange || m.decides() {
		return
	}
	at := e.beginning(m, i)
	switch {
	case !m.directed() && len(m.sent) == 0 && m.corresp == "":
		e.report(diag.Info, "no-correspondents", at, "neither sender nor addressee of this %s was recognised; it has no correspDesc", m.genre.named())
	case !m.directed():
		e.report(diag.Info, "no-addressee", at, "no addressee of this %s was recognised", m.genre.named())
	case len(m.sent) == 0:
		e.report(diag.Info, "no-sender", at, "no sender of this %s was recognised", m.genre.named())
	}
}

// beginning is where a message begins: the title, or the first block.
func (e *encoder) beginning(m *message, i int) source.Span {
	if f, ok := e.doc.Field(layout.Title); ok && i == 0 {
		return f.Whole()
	}
	var at source.Span
	m.blocks(func(b structure.Block) {
		if at.Empty() {
			at = b.Whole()
		}
	})
	return at
}

// unreadDate reports a line of figures that is a date and cannot be read.
func (e *encoder) unreadDate(b structure.Block) {
	plain := e.text.Plain(b.Whole())
	if len(e.datesIn(b.Whole())) == 0 && hasFigure(plain) {
		e.report(diag.Warning, "unread-date", b.Whole(), "the date `%s` cannot be read and has no reading", plain)
	}
}

func hasFigure(text string) bool {
	for _, c := range []byte(text) {
		if c >= '0' && c <= '9' {
			return true
		}
	}
	return false
}

// otherDate reports a dateline with another date than the header gives.
func (e *encoder) otherDate(m *message) {
	head := e.facts.date
	if head == nil || m.date == nil || m.date == head || !head.Certain || !m.date.Certain || len(head.When) != len(m.date.When) || head.When == m.date.When || head.When == "" {
		return
	}
	e.report(diag.Warning, "disagreeing-dates", span(*m.date), "the date is `%s` here but `%s` in the header; both are kept", m.wording, e.facts.wording)
}
