package io.glidepath.learn;

import io.glidepath.exec.policy.*;
import io.glidepath.exec.feature.Features;
import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void tryIt() {
        final NoiseWorld world = new NoiseWorld();
        final Samples samples = new Samples(Features.LAYOUT.size(), 100);
        final WatchedPolicy watched = new WatchedPolicy(new AcTeacher(9), samples);
        for (int w = 0; w < 2; w++) { long t = System.nanoTime();
        double sum = 0, sq = 0; int n = 400;
        for (int k = 0; k < n; k++) { double s = world.play(w == 0 ? null : watched, Task.standard(k), 5, k); sum += s; sq += s*s; }
        System.out.println("XX standard ms/ep " + (System.nanoTime() - t) / 1e6 / n + " decisions " + watched.decisions() + " mean " + sum / n + " se " + Math.sqrt((sq/n - sum*sum/n/n)/n));
        }
    }
}
