package no.bofast.simulator;

/** Ordinary least squares on indicator variables, by the normal equations and Cholesky's factorization. */
final class LeastSquares {

    private final double[][] products;
    private final double[][] responses;
    private final double[] squares;
    private int observations;

    LeastSquares(int variables, int outcomes) {
        products = new double[variables][variables];
        responses = new double[outcomes][variables];
        squares = new double[outcomes];
    }

    /** Adds an observation: the indicators that are 1, and the outcomes. */
    void add(int[] indicators, double... outcomes) {
        observations++;
        for (int outcome = 0; outcome < outcomes.length; outcome++) {
            squares[outcome] += outcomes[outcome] * outcomes[outcome];
        }
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
        return solve(cholesky(products), responses[outcome]);
    }

    /** The standard errors of an outcome's coefficients, if all observations vary alike. */
    double[] standardErrors(int outcome) {
        double[][] lower = cholesky(products);
        int n = lower.length;
        double[] coefficients = solve(lower, responses[outcome]);
        double residual = squares[outcome];
        for (int i = 0; i < n; i++) {
            residual -= coefficients[i] * responses[outcome][i];
        }
        double[] errors = new double[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            errors[i] = Math.sqrt(solve(lower, unit)[i] * residual / (observations - n));
        }
        return errors;
    }

    /** Solves a system of equations whose matrix has been factorized. */
    static double[] solve(double[][] lower, double[] right) {
        int n = lower.length;
        double[] solution = right.clone();
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

    /** The lower triangle whose product with its transpose is a matrix. */
    static double[][] cholesky(double[][] products) {
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
