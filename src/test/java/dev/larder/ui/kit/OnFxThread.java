package dev.larder.ui.kit;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Runs every test of a class on the FX thread, without a robot. */
public final class OnFxThread implements BeforeAllCallback, InvocationInterceptor {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Callable<Throwable[]> work = () -> {
            try {
                invocation.proceed();
                return new Throwable[0];
            } catch (Throwable failed) {
                return new Throwable[] {failed};
            }
        };
        for (Throwable failed : WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS)) {
            throw failed;
        }
    }
}
