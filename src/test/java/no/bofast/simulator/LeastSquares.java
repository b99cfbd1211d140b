package no.bofast.simulator;

/** Ordinary least squares on indicator variables, by the normal equations and Cholesky's factorization. */
final class LeastSquares {

    private final double[][] products;
    private final double[][] responses;

    LeastSquares(int variables, int outcomes) {
        products = new double[variables][variables];
        responses = new double[outcomes][variables];
    }

    /** Adds an observation: the indicators that are 1, and the outcomes. */
    void add(int[] indicators, double... outcomes) {
        for (int i : indicators) {
            for (int j : indicators) {
                products[i][j]++;
            }
            for (int outcome = 0; outcome < outcomes.length; outcome++) {
                responses[outcome][i] += outcomes[outcome];
            }
        }
    }

    /** The coefficients of an outcome; 0 for an indicator that never was 1. */
    double[] coefficients(int outcome) {
        double[][] lower = cholesky();
        int n = lower.length;
        double[] solution = responses[outcome].clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                solution[i] -= lower[i][j] * solution[j];
            }
            solution[i] = lower[i][i] == 0 ? 0 : solution[i] / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                solution[i] -= lower[j][i] * solution[j];
            }
            solution[i] = lower[i][i] == 0 ? 0 : solution[i] / lower[i][i];
        }
        return solution;
    }

    private double[][] cholesky() {
        int n = products.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = products[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[i][i] = sum < 1e-9 ? 0 : Math.sqrt(sum);
                } else {
                    lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                }
            }
        }
        return lower;
    }
}
