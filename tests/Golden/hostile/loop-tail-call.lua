-- Endless tail calls.
function player_think()
  local function f() return f() end
  f()
end
