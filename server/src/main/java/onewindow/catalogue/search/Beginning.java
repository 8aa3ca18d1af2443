package onewindow.catalogue.search;

import java.util.Objects;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What begins with some letters: seeks them and walks on. The library's own query compiles an
 * automaton first, which takes longer than the walk.
 */
final class Beginning extends MultiTermQuery {
    private final BytesRef letters;

    Beginning(Term beginning) {
        super(beginning.field(), CONSTANT_SCORE_BLENDED_REWRITE);
        letters = beginning.bytes();
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes)
            throws java.io.IOException {
        return new Walk(terms.iterator(), letters);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(getField())) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return getField() + ":" + letters.utf8ToString() + "*";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other)
                && other instanceof Beginning beginning
                && getField().equals(beginning.getField())
                && letters.equals(beginning.letters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), getField(), letters);
    }

    private static final class Walk extends FilteredTermsEnum {
        private final BytesRef letters;

        Walk(TermsEnum terms, BytesRef letters) {
            super(terms);
            this.letters = letters;
            setInitialSeekTerm(letters);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            return org.apache.lucene.util.StringHelper.startsWith(term, letters)
                    ? AcceptStatus.YES
                    : AcceptStatus.END;
        }
    }
}
