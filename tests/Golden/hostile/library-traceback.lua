-- Tracebacks of deep stacks.
function player_think()
  local function f(n) if n > 0 then return 1 + f(n - 1) end while true do _TRACEBACK("x") end end
  f(10000)
end
