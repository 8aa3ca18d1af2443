package onewindow.bench;

import java.util.Arrays;

/** How long things took, in nanoseconds. Filled by one thread; added up at the end. */
final class Samples {
    private long[] values = new long[1024];
    private int size;

    void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = nanos;
    }

    void addAll(Samples others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    int size() {
        return size;
    }

    double totalSeconds() {
        return Arrays.stream(values, 0, size).sum() / 1e9;
    }

    /**
     * @return milliseconds
     */
    double percentile(double part) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(part * size) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }
}
