package onewindow.catalogue.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * Answers to what is asked again and again, kept as long as what they were made of stays: most
 * people look for the same few things.
 *
 * @param <Q> a question, equal to the same question
 * @param <A> an answer, immutable
 */
public final class KeptAnswers<Q, A> {
    private final int most;
    private volatile Kept<Q, A> latest;

    /** By identity: a snapshot that was made anew is another one. */
    private record Kept<Q, A>(Object catalogue, Object words, Cache<Q, A> answers) {}

    /**
     * @param most how many are kept
     */
    public KeptAnswers(int most) {
        this.most = most;
        latest = new Kept<>(this, this, empty(most));
    }

    /**
     * @param catalogue and {@code words}: what the answer is made of, beside the question
     */
    public A get(Object catalogue, Object words, Q question, Function<Q, A> answer) {
        Kept<Q, A> kept = latest;
        if (kept.catalogue() != catalogue || kept.words() != words) {
            kept = new Kept<>(catalogue, words, empty(most));
            latest = kept;
        }
        A known = kept.answers().getIfPresent(question);
        if (known == null) {
            known = answer.apply(question);
            kept.answers().put(question, known);
        }
        return known;
    }

    private static <Q, A> Cache<Q, A> empty(int most) {
        return Caffeine.newBuilder().maximumSize(most).build();
    }
}
