package io.glidepath.sim.flow;

import java.util.Arrays;

/** What small matrices are asked here. */
final class Matrices {
    private static final int ITERATIONS = 20_000;
    private static final double CLOSE = 1e-13;

    private Matrices() {}

    /**
     * The largest absolute eigenvalue of a matrix without negative numbers (Perron and Frobenius:
     * it is itself an eigenvalue), by power iteration on the matrix plus one.
     */
    static double spectralRadius(final double[][] matrix) {
        final int n = matrix.length;
        double[] vector = new double[n];
        Arrays.fill(vector, 1);
        double value = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            final double[] next = new double[n];
            double largest = 0;
            for (int i = 0; i < n; i++) {
                next[i] = vector[i];
                for (int j = 0; j < n; j++) {
                    next[i] += matrix[i][j] * vector[j];
                }
                largest = Math.max(largest, next[i]);
            }
            for (int i = 0; i < n; i++) {
                next[i] /= largest;
            }
            vector = next;
            if (Math.abs(largest - value) < CLOSE * largest) {
                return largest - 1;
            }
            value = largest;
        }
        return value - 1;
    }

    /** The solution of a regular system, by Gauss with the largest pivot of each column. */
    static double[] solve(final double[][] system, final double[] right) {
        final int n = right.length;
        final double[][] rows = new double[n][];
        final double[] solution = right.clone();
        for (int i = 0; i < n; i++) {
            rows[i] = system[i].clone();
        }
        for (int column = 0; column < n; column++) {
            pivot(rows, solution, column);
            for (int i = column + 1; i < n; i++) {
                final double factor = rows[i][column] / rows[column][column];
                for (int j = column; j < n; j++) {
                    rows[i][j] -= factor * rows[column][j];
                }
                solution[i] -= factor * solution[column];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                solution[i] -= rows[i][j] * solution[j];
            }
            solution[i] /= rows[i][i];
        }
        return solution;
    }

    private static void pivot(final double[][] rows, final double[] right, final int column) {
        int largest = column;
        for (int i = column + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][column]) > Math.abs(rows[largest][column])) {
                largest = i;
            }
        }
        final double[] row = rows[column];
        rows[column] = rows[largest];
        rows[largest] = row;
        final double value = right[column];
        right[column] = right[largest];
        right[largest] = value;
    }
}
