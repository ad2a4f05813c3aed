import Neural
print(Matrix.check())
